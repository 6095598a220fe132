package org.taizhang.runtime.axon;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One command at a time on an aggregate, until the place of its events in the order is certain: the next command
 * decides on what they lead to while they are still being stored, and is stored in one transaction with them.
 */
final class AggregateLocks implements LockFactory {

    private static final String HELD = AggregateLocks.class.getName();

    private final LockFactory locks = PessimisticLockFactory.usingDefaults();

    /** Released once, by whoever comes first. */
    private static final class Once implements Lock {

        private final Lock lock;
        private boolean released;

        Once(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void release() {
            if (!released) {
                released = true;
                lock.release();
            }
        }

        @Override
        public boolean isHeld() {
            return !released && lock.isHeld();
        }
    }

    @Override
    public Lock obtainLock(String identifier) {
        Lock lock = new Once(locks.obtainLock(identifier));
        CurrentUnitOfWork.ifStarted(unit -> unit.root().<List<Lock>>getOrComputeResource(HELD, key -> new ArrayList<>())
                .add(lock));
        return lock;
    }

    /** Gives back what the current command holds. */
    static void release() {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().<List<Lock>>getOrDefaultResource(HELD, List.of())
                .forEach(Lock::release));
    }
}
