/** Library operations of families that Reprise does not serve yet. */
const UNBUILT = /\/v1\/me\/(audiobooks|shows)\b/

/**
 * The tests of the logged-in user share one `beforeAll` and one `afterAll`, which also save and
 * remove an audiobook and a show: without an answer there, none of that file's tests would run.
 * While the server says 501 to those calls, outside of tests they are answered here with "not
 * saved" and "done". Inside a test the 501 stands.
 * @param isInTest whether a test is running rather than a hook
 */
export function answerHooks(isInTest: () => boolean): void {
  const ask = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const res = await ask(input, init)
    if (res.status !== 501 || isInTest() || !UNBUILT.test(String(input))) return res
    return init?.method === 'GET' ? Response.json([false]) : new Response()
  }
}
