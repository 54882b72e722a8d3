package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.intake.Inbox;
import vn.tonghop.intake.Settling;
import vn.tonghop.store.Contents;

/** The whole run, top to bottom: take what lies in the inbox, read it, add it up, bring the outbox up to date. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class ConsolidationJob {
    static final String NAME = "consolidate";

    /** Small enough to lose little on a kill, large enough that a transaction costs nothing. */
    private static final int CHUNK = 50;

    @Bean
    Job consolidate(
            JobRepository jobs, Step intake, Step read, Step documents, Step readDocuments, Step addUp, Step publish) {
        return new JobBuilder(NAME, jobs)
                .start(intake)
                .next(read)
                .next(documents)
                .next(readDocuments)
                .next(addUp)
                .next(publish)
                .build();
    }

    @Bean
    Step intake(JobRepository jobs, CurrentRun current, Workspace workspace, Settling settling, Stores stores) {
        Intake intake = new Intake(new Inbox(workspace.inbox()), settling, stores);
        return step("intake", jobs, () -> intake.take(current.run()));
    }

    @Bean
    Step read(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ExecutorService workers,
            Stores stores,
            CurrentRun current) {
        return reading("read", jobs, transactions, workers, stores, current);
    }

    /** Word documents whose unit became known by reading the workbooks they came with. */
    @Bean
    Step documents(JobRepository jobs, CurrentRun current, Stores stores) {
        return step("documents", jobs, () -> Intake.freeze(current.goOn(stores).recipes(), stores));
    }

    @Bean
    Step readDocuments(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ExecutorService workers,
            Stores stores,
            CurrentRun current) {
        return reading("read-documents", jobs, transactions, workers, stores, current);
    }

    private static Step reading(
            String name,
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ExecutorService workers,
            Stores stores,
            CurrentRun current) {
        return new StepBuilder(name, jobs)
                .<String, Contents>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new PendingReader(stores.pending(), current))
                .processor(new ReadAndCheck(stores.archive(), current))
                .writer(new ResultWriter(stores.results(), stores.pending(), current))
                .taskExecutor(new TaskExecutorAdapter(workers))
                .build();
    }

    @Bean
    Step addUp(JobRepository jobs, CurrentRun current, Stores stores) {
        return step("consolidate", jobs, () -> {
            CampaignStates states = current.look(stores);
            states.open().forEach(StoredCampaign::added);
        });
    }

    @Bean
    Step publish(JobRepository jobs, CurrentRun current, Workspace workspace, Stores stores) {
        Publication publication = new Publication(workspace, stores);
        return step("publish", jobs, () -> current.published(publication.publish(current.look(stores), current.run())));
    }

    /** Closed by whoever opened it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Stores stores) {
        return stores.database().dataSource();
    }

    @Bean
    PlatformTransactionManager transactionManager(Stores stores) {
        return stores.transactions();
    }

    @Bean
    CurrentRun currentRun() {
        return new CurrentRun();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** A step that keeps its own transactions, so that what it has done stays done when it is killed. */
    private static Step step(String name, JobRepository jobs, Work work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }
}
