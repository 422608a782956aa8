// @ts-check

/** A step that failed in a way the reader can do something about. */
export class Problem extends Error {
  /**
   * @param {string} remedy one sentence: what to do
   * @param {unknown} [cause] what went wrong underneath; told in full when it is an Error
   */
  constructor(remedy, cause) {
    super(remedy, { cause })
    this.name = 'Problem'
  }
}

/**
 * Gives what the work gives; when it fails, fails with a remedy.
 * @template T
 * @param {string} remedy one sentence: what to do
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function orAdvise(remedy, work) {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem(remedy, cause)
  }
}
