package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows, as it is kept. */
class PicturesTest {

    @Test
    void everyPictureIsSmallEnoughForTheRepository() throws Exception {
        try (Stream<Path> kept = Files.list(Path.of("docs", "pictures"))) {
            List<Path> pictures = kept.toList();
            assertThat(pictures).isNotEmpty();
            for (Path picture : pictures) {
                assertThat(Files.size(picture)).as(picture.toString()).isLessThan(Pictures.LARGEST);
            }
        }
    }
}
