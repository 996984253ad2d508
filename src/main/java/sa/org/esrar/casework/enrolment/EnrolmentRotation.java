package sa.org.esrar.casework.enrolment;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class EnrolmentRotation {

    @Bean
    Rotated importFileNames() {
        return new Rotated("people_import", "id", "file_name_cipher", ImportLists.FILE_NAME);
    }

    @Bean
    Rotated importHeadings() {
        return new Rotated("people_import", "id", "headings_cipher", ImportRows.CELLS);
    }

    @Bean
    Rotated importCells() {
        return new Rotated(
                "people_import_row", List.of("import_id", "row_number"), "cells_cipher", ImportRows.CELLS, null);
    }
}
