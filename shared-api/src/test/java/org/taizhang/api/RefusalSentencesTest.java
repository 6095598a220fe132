package org.taizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.api.accountability.MarkerRefusal;
import org.taizhang.api.bulk.BulkRefusal;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.deadletter.DeadLetterRefusal;
import org.taizhang.api.delegation.DelegationRefusal;
import org.taizhang.api.handover.HandOverRefusal;
import org.taizhang.api.imports.ImportRefusal;
import org.taizhang.api.inspection.InspectionRefusal;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.lookback.LookBackRefusal;
import org.taizhang.api.notice.NoticeRefusal;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.projection.ProjectionRefusal;
import org.taizhang.api.redaction.RedactionRefusal;
import org.taizhang.api.rule.RuleRefusal;
import org.taizhang.api.settings.SettingsRefusal;
import org.taizhang.api.stream.StreamRefusal;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.api.view.ViewRefusal;

class RefusalSentencesTest {

    @ParameterizedTest
    @MethodSource("codes")
    void each_refusal_speaks_chinese_and_english(RefusalCode code) {
        assertThat(code.reason().zh()).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(code.reason().en()).matches("[\\x20-\\x7e]+\\.");
    }

    static Stream<RefusalCode> codes() {
        return Stream.of(GeneralRefusal.values(), ItemRefusal.values(), PlanRefusal.values(), ImportRefusal.values(),
                PersonRefusal.values(), UnitRefusal.values(), LedgerRefusal.values(), SettingsRefusal.values(),
                DelegationRefusal.values(), HandOverRefusal.values(), CoveringRefusal.values(), NoticeRefusal.values(),
                InspectionRefusal.values(), LookBackRefusal.values(), RuleRefusal.values(), MarkerRefusal.values(),
                RedactionRefusal.values(), DeadLetterRefusal.values(), ProjectionRefusal.values(),
                BulkRefusal.values(), StreamRefusal.values(), ViewRefusal.values())
                .flatMap(Stream::of);
    }
}
