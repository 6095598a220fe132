package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({"0,0,256,tile/0/000", "0,273,112,tile/0/273.p/112", "1,999,256,tile/1/999",
            "2,1000,1,tile/2/x001/000.p/1", "63,-1,255,tile/63/x018/x446/x744/x073/x709/x551/615.p/255" })
    void a_path_is_written_and_read(int level, long index, int width, String path) {
        var tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/00/000", "tile/64/000", "tile/0/0", "tile/0/x000/000", "tile/0/000.p/0",
            "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/001/x000", "tile/0/000/", "/tile/0/000", "tile/0/../000",
            "tile/entries/000", "tile/0/x018/x446/x744/x073/x709/x551/616", "tile/0/٠٠٠" })
    void another_spelling_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.parse(path));
    }

    @Test
    void entries_lie_beside_the_tiles_of_level_0() {
        assertThat(new Tile(0, 1234067, 3).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/3");
        assertThat(new Tile(0, 1234067, 3).keysPath()).isEqualTo("tile/keys/x001/x234/067.p/3");
        assertThatIllegalStateException().isThrownBy(() -> new Tile(1, 0, 3).entriesPath());
        assertThatIllegalStateException().isThrownBy(() -> new Tile(1, 0, 3).keysPath());
    }

    @Test
    void the_largest_size_has_tiles_on_eight_levels() {
        assertThat(Tile.fullTiles(0, -1)).isEqualTo((1L << 56) - 1);
        assertThat(Tile.partialWidth(7, -1)).isEqualTo(255);
        assertThat(Tile.fullTiles(7, -1)).isZero();
        assertThat(Tile.partialWidth(8, -1)).isZero();
    }
}
