package org.taizhang.runtime;

import org.springframework.context.SmartLifecycle;

/** What has to be done at each start before events are read and anybody is served. */
public abstract class BeforeServing implements SmartLifecycle {

    private final int order;
    private volatile boolean running;

    /** @param order the lower ones are done first, from 0 */
    protected BeforeServing(int order) {
        this.order = order;
    }

    /** An exception keeps the program from starting. */
    protected abstract void prepare();

    @Override
    public final void start() {
        prepare();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return Integer.MIN_VALUE + order;
    }
}
