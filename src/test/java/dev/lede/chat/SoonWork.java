package dev.lede.chat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.arc.DefaultBean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.web.DeferredHandler;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;

/** Does tasks one after the other, once, in tests; stands back where the program brings a worker of its own. */
@DefaultBean
@Singleton
final class SoonWork implements DeferredWork {
    private final Instance<DeferredHandler> handlers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    SoonWork(Instance<DeferredHandler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void defer(DeferredTask task) {
        worker.execute(() -> handlers.stream()
                .filter(handler -> handler.name().equals(task.handler()))
                .forEach(handler -> handler.run(task.data(), Deadline.after(Duration.ofSeconds(25)), true)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
