package dev.rapport.touchpoint.touch;

import java.util.UUID;

class InMemoryTouchesTest extends TouchesContract {
    private final InMemoryTouches touches = new InMemoryTouches();

    @Override
    protected Touches touches() {
        return touches;
    }

    @Override
    protected void know(String workspace, UUID contact) {}

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
