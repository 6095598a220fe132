package org.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileObjectionsTest {

    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2, 3, 4, 5 };
    private static final byte[] PDF = "%PDF-1.7".getBytes(UTF_8);
    private static final byte[] TEXT = "会议".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"会议纪要.pdf", "照片 (1).jpg", "v1.2 说明.txt", "没有扩展名" })
    void a_plain_name_is_taken(String name) {
        assertThat(FileName.objection(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\启动\\a.txt", "a/b.pdf", ".bashrc", ".." })
    void a_name_that_leads_elsewhere_is_not(String name) {
        assertThat(FileName.objection(name)).isEqualTo(EvidenceRefusal.NAME_HAS_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"材料\u202Efdp.exe", "a\u200B.pdf", "a\u0000.pdf", "a\nb.pdf", "a\uD800.pdf",
            "a\u2028b.pdf" })
    void a_name_that_hides_something_is_not(String name) {
        assertThat(FileName.objection(name)).isEqualTo(EvidenceRefusal.NAME_HIDES);
    }

    @Test
    void a_name_has_255_characters_at_most() {
        assertThat(FileName.objection("长".repeat(255))).isNull();
        assertThat(FileName.objection("长".repeat(256))).isEqualTo(EvidenceRefusal.NAME_TOO_LONG);
    }

    @Test
    void a_program_is_not_taken_under_whatever_name() {
        assertThat(FileKind.objection("安装.exe", PROGRAM)).isEqualTo(EvidenceRefusal.FILE_IS_PROGRAM);
        assertThat(FileKind.objection("会议纪要.pdf", PROGRAM)).isEqualTo(EvidenceRefusal.FILE_IS_PROGRAM);
        assertThat(FileKind.objection("批处理.BAT", TEXT)).isEqualTo(EvidenceRefusal.FILE_IS_PROGRAM);
    }

    @Test
    void what_is_not_what_its_name_says_is_not_taken() {
        assertThat(FileKind.objection("会议纪要.pdf", TEXT)).isEqualTo(EvidenceRefusal.FILE_DISGUISED);
        assertThat(FileKind.objection("照片.PNG", PDF)).isEqualTo(EvidenceRefusal.FILE_DISGUISED);
        assertThat(FileKind.objection("会议纪要.pdf", PDF)).isNull();
        assertThat(FileKind.objection("台账.xlsx", new byte[]{'P', 'K', 3, 4 })).isNull();
        assertThat(FileKind.objection("说明.txt", TEXT)).isNull();
        assertThat(FileKind.objection("sh", TEXT)).isNull();
    }
}
