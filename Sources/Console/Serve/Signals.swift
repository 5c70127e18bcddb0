internal import Glibc

/// The signals of the service manager, taken one after the other by the thread that asks.
struct Signals {
  enum Signal {
    /// SIGTERM, SIGINT.
    case stop
    /// SIGHUP.
    case reload
  }

  private var set = sigset_t()

  /// From now on the signals wait for ``next(within:)``; threads made later do not get them either.
  init() {
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // A write that fails says so: a peer that is gone, a file that may not grow.
    for signal in [SIGPIPE, SIGXFSZ] { Glibc.signal(signal, SIG_IGN) }
  }

  /// Waits for a signal; nil where none came in so many seconds.
  mutating func next(within seconds: Int) -> Signal? {
    var wait = timespec(tv_sec: seconds, tv_nsec: 0)
    return switch sigtimedwait(&set, nil, &wait) {
    case SIGTERM, SIGINT: .stop
    case SIGHUP: .reload
    default: nil
    }
  }
}
