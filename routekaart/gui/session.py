"""The bridge between windows and casework: one serial worker, one place for errors, one signal of change.

Work on the open desk goes in and runs off the main thread; its result comes back on the main thread.
Reading large files has a thread of its own, so that storing never waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from routekaart.casework.base import Changes, Environment
from routekaart.errors import Cancelled, RoutekaartError, of_the_machine
from routekaart.gui.phrasebook import forget_typed
from routekaart.gui.tidying import Tidying

if TYPE_CHECKING:
    from routekaart.casework import Desk

__all__ = ["Navigator", "Session"]

T = TypeVar("T")


class Navigator(Protocol):
    """How a page goes elsewhere. Places: start, unlock, cases, case, consultations, check, settings, manual."""

    def go(self, place: str, **details: object) -> None:
        """Show a place; for `case`: case_id, and optionally step, part (see the work view)."""
        ...


class Session(QObject):
    """Holds the environment and the open desk; every page works through it."""

    changed = Signal(object)
    """Emitted with `Changes` after each use case that changed something."""
    trouble = Signal(object)
    """Emitted with a RoutekaartError that nobody handled: the window shows it in Dutch."""
    crashed = Signal(object)
    """Emitted with any other exception: the crash dialog."""
    working = Signal(bool)
    """True while work runs; the frame shows a busy sign after a moment."""
    _back = Signal(object)

    def __init__(self, env: Environment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.env = env
        self.desk: Desk | None = None
        self.timestamp_url: str | None = None
        """The time service that seals ask, as set by the person; None keeps the program off the network."""
        self.card_module: str | None = None
        """The PKCS#11 module of a card to seal with, as set by the person; None when there is no card."""
        self._ended = False
        self._running: dict[Future[Any], _Errand] = {}
        self._tidying = Tidying(self)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="casework")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[RoutekaartError], None] | None = None,
    ) -> None:
        """Do `work` on the worker, in order; then `done(result)` or `failed(error)` on the main thread.

        After `close` nothing is done any more.
        """
        self._start(self._worker, work, done, failed)

    def run_apart(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[RoutekaartError], None] | None = None,
    ) -> None:
        """The same beside the worker, for long reading that touches neither desk nor vault."""
        self._start(self._reader, work, done, failed)

    def _start(
        self,
        where: ThreadPoolExecutor,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[RoutekaartError], None] | None,
    ) -> None:
        if self._ended:
            return
        errand = _Errand(work, done, failed)
        future = where.submit(errand.run)
        self._running[future] = errand
        self.working.emit(True)
        future.add_done_callback(self._back.emit)

    def desk_run(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[RoutekaartError], None] | None = None,
    ) -> None:
        """The same for work on the open desk; does nothing when no vault is open."""
        desk = self.desk
        if desk is not None:
            self.run(lambda: work(desk), done, failed)

    @property
    def idle(self) -> bool:
        """Nothing is running or waiting."""
        return not self._running

    @Slot(object)
    def _deliver(self, future: Future[Any]) -> None:
        done, failed = self._running.pop(future).end()
        if not self._running:
            self.working.emit(False)
        error = future.exception()
        if error is None:
            result = future.result()
            if isinstance(result, Changes):
                self.changed.emit(result)
            if done is not None:
                done(result)
            return
        refused = error if isinstance(error, RoutekaartError) else of_the_machine(error)
        if refused is None:
            if not isinstance(error, Cancelled):
                self.crashed.emit(error)
        elif callable(failed):
            failed(refused)
        else:
            self.trouble.emit(refused)

    def close_desk(self) -> list[Exception]:
        """Wait for all work on the desk and close the vault. Out: what went wrong and nobody could be told yet."""
        desk, self.desk = self.desk, None
        if desk is None:
            return []
        forget_typed()
        waiting: list[Future[Any]] = [*self._running, self._worker.submit(desk.close)]
        # The worker is serial: when the last one is done, all are. Reading beside it does not hold up the end.
        waiting[-1].exception()
        faults = [future.exception() for future in waiting if future.done()]
        told = [fault for fault in faults if isinstance(fault, Exception) and not isinstance(fault, Cancelled)]
        return [of_the_machine(fault) or fault for fault in told]

    def close(self) -> list[Exception]:
        """Close the vault and let no more work in. Out: as `close_desk`."""
        faults = self.close_desk()
        self._ended = True
        self._tidying.stop()
        self._worker.shutdown(wait=True)
        self._reader.shutdown(wait=False, cancel_futures=True)
        return faults


class _Errand:
    """One piece of work and who waits for it. All of it is let go on the main thread, where widgets belong."""

    def __init__(self, work: Callable[[], Any], done: Callable[[Any], None] | None, failed: Any) -> None:
        self._work: Callable[[], Any] | None = work
        self._done, self._failed = done, failed

    def run(self) -> Any:
        """On the worker, which keeps nothing of it but this errand."""
        assert self._work is not None
        return self._work()

    def end(self) -> tuple[Callable[[Any], None] | None, Any]:
        """On the main thread, when the work is done. Out: who waits for it."""
        done, failed = self._done, self._failed
        self._work = self._done = self._failed = None
        return done, failed
