/** Runs work strictly one after another, in the order it came; one that fails does not keep back the next. */
export class SerialQueue {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const outcome = this.last.then(work)
    this.last = outcome.catch(() => undefined)
    return outcome
  }
}
