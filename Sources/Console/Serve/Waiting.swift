internal import Dispatch
internal import HTTP

/// A command waits for one thing at a time.
enum Waiting {
  /// The result of something asynchronous, blocking this thread.
  static func result<Result: Sendable>(
    _ body: @escaping @Sendable () async -> Result
  ) -> Result? {
    let result = Guarded<Result?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await body()
      result.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    return result.withLock { $0 }
  }

  /// The answer to a request, blocking this thread.
  static func answer(
    _ client: Client, _ request: ClientRequest
  ) -> Swift.Result<HTTPResponse, ClientFailure> {
    let result = Guarded<Swift.Result<HTTPResponse, ClientFailure>>(.failure(.stopped))
    let done = DispatchSemaphore(value: 0)
    client.send(request) { answer in
      result.withLock { $0 = answer }
      done.signal()
    }
    done.wait()
    return result.withLock { $0 }
  }
}
