package vn.tonghop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between packages, enforced; src/docs/architecture.md draws them. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importUrl(TongHopApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void packages_import_only_what_their_package_info_allows() {
        ApplicationModules.of(TongHopApplication.class).verify();
    }

    @Test
    void poi_stays_where_spreadsheets_and_documents_are_read_and_written() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.tonghop.workbook", "vn.tonghop.template", "vn.tonghop.parse", "vn.tonghop.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(PROGRAM);
    }

    @Test
    void the_pure_packages_know_no_spring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.tonghop.definition",
                        "vn.tonghop.answers",
                        "vn.tonghop.finding",
                        "vn.tonghop.rule",
                        "vn.tonghop.aggregate",
                        "vn.tonghop.workbook")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void only_the_composition_root_asks_what_time_it_is() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.tonghop.cli")
                .should()
                .accessTargetWhere(readsTheMachinesClock())
                .because("a run must give the same result on another day: hand a java.time.Clock down instead")
                .check(PROGRAM);
    }

    @Test
    void a_class_is_named_after_its_idea() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                .because("such a name hides what the class is about")
                .check(PROGRAM);
    }

    @Test
    void yaml_and_json_are_read_with_jackson_3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Jackson 2 is on the class path for Flyway alone")
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            var owner = access.getTargetOwner();
            var name = access.getName();
            return switch (owner.getName()) {
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                case "java.lang.System" -> name.equals("currentTimeMillis");
                default ->
                    owner.getPackageName().startsWith("java.time")
                            && name.equals("now")
                            && !access.getDescription().contains(Clock.class.getName());
            };
        });
    }
}
