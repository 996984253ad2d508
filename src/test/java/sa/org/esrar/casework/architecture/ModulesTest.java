package sa.org.esrar.casework.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import sa.org.esrar.casework.CaseworkApplication;

/** The folder tells the architecture, and this keeps it true. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sa.org.esrar.casework");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(CaseworkApplication.class).verify();
    }

    @Test
    void onlyProcessPackagesAndWorkflowKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..casework.workflow..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a move to a fork of the engine stays a rename (design, Inside a capability)")
                .check(CLASSES);
    }

    @Test
    void moduleRootsKnowNeitherTheirPagesNorTheirProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "..web..", "..casework.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sa.org.esrar.casework..process..", "sa.org.esrar.casework..web..")
                .because("web → root ← process")
                .check(CLASSES);
    }

    @Test
    void ofTwoPackagesOneAloneKnowsTheOther() {
        slices().matching("sa.org.esrar.casework.(**)")
                .should()
                .beFreeOfCycles()
                .because("whoever reads a package need not read those that build on it")
                .check(CLASSES);
    }
}
