/** What a source gives, the next piece being made while whoever asked works on the last. */
export async function* readAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    let next = source.next()
    for (;;) {
      const { value, done } = await next
      if (done === true) return
      next = source.next()
      // Whoever asks for the next piece hears of its failure.
      next.catch(() => {})
      yield value
    }
  } finally {
    await source.return()
  }
}
