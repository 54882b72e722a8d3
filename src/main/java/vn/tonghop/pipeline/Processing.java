package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.intake.Settling;
import vn.tonghop.store.Claim;
import vn.tonghop.store.LeftAlone;

/** Runs the job, one run at a time. The Spring context behind it is made with the first run and kept for the next. */
final class Processing implements AutoCloseable {
    private final Workspace workspace;
    private final Stores stores;
    private final ExecutorService workers;
    private final ConfigurableApplicationContext context;

    Processing(Workspace workspace, Stores stores, Settling settling) {
        this.workspace = workspace;
        this.stores = stores;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Processing::worker);
        // A stopped process is treated like a killed one; a hook would only pull the beans away from under the run.
        this.context = new SpringApplicationBuilder(ConsolidationJob.class)
                .registerShutdownHook(false)
                .initializers(started -> {
                    GenericApplicationContext beans = (GenericApplicationContext) started;
                    register(beans, Workspace.class, workspace);
                    register(beans, Stores.class, stores);
                    register(beans, Settling.class, settling);
                    register(beans, ExecutorService.class, workers);
                })
                .run();
    }

    /** Never keeps a process alive that has nothing else to do. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "tonghop-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** What is handed in from outside is also closed outside. */
    private static <T> void register(GenericApplicationContext beans, Class<T> type, T bean) {
        Supplier<T> given = () -> bean;
        beans.registerBean(type, given, definition -> definition.setDestroyMethodName(""));
    }

    /**
     * Finishes what a killed process began, then takes, reads, adds up and publishes.
     *
     * @throws IOException when the disk or the archive fails; what is done stays done, and the next run goes on from there
     */
    synchronized RunSummary run(Opening opening, Timekeeping time, Ticker ticker) throws IOException {
        new KeptInputs(workspace, stores).keep(opening, time.moment());
        CurrentRun current = context.getBean(CurrentRun.class);
        current.begin(Run.begin(opening, stores, time, workers, ticker));
        long first = firstNumber();
        finishKilled();
        current.begin(Run.begin(opening, stores, time, workers, ticker));
        succeed(start());
        return summary(current, first);
    }

    private long firstNumber() {
        return stores.ledger().open().stream()
                .filter(claim -> !claim.isArchived())
                .mapToLong(Claim::number)
                .min()
                .orElse(stores.ledger().lastNumber() + 1);
    }

    private JobExecution start() throws IOException {
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", UUID.randomUUID().toString())
                .toJobParameters();
        try {
            return operator().start(context.getBean(Job.class), parameters);
        } catch (JobExecutionException e) {
            throw new IOException("The run could not be started", e);
        }
    }

    /** An execution that still counts as running is one whose process was killed: nobody else can hold this workspace. */
    private void finishKilled() throws IOException {
        JobRepository jobs = context.getBean(JobRepository.class);
        for (JobExecution killed : jobs.findRunningJobExecutions(ConsolidationJob.NAME)) {
            operator().recover(killed);
            try {
                JobExecution recovered = jobs.getJobExecution(killed.getId());
                succeed(operator().restart(recovered == null ? killed : recovered));
            } catch (JobExecutionException e) {
                throw new IOException("The run that was cut off could not be finished", e);
            }
        }
    }

    private static void succeed(JobExecution execution) throws IOException {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            List<Throwable> failures = execution.getAllFailureExceptions();
            throw new IOException(
                    "The run ended as " + execution.getStatus(), failures.isEmpty() ? null : failures.get(0));
        }
    }

    private RunSummary summary(CurrentRun current, long first) {
        Run run = current.run();
        CampaignStates states = current.look(stores);
        List<LeftAlone.Entry> left = stores.leftAlone().entries();
        FileWords words = FileWords.vietnamese();
        FileLines lines = new FileLines(states, run.rulings(), run.time(), words);
        List<FileLine> taken = lines.taken(first);
        List<RunSummary.Ignored> ignored = left.stream()
                .filter(entry -> !entry.waiting())
                .map(entry -> new RunSummary.Ignored(entry.path(), words.reason(entry.reason())))
                .toList();
        return new RunSummary(
                taken,
                lines.waiting(left),
                ignored,
                states.open().stream().map(state -> state.campaign().code()).toList(),
                current.published());
    }

    private JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    @Override
    public void close() {
        context.close();
        workers.shutdownNow();
    }
}
