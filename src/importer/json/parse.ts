/**
 * Reads JSON as programs write it: `NaN` and `Infinity`, which JSON does not have, are null.
 * @throws SyntaxError when it is not JSON even so
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error
    return JSON.parse(withoutNan(text))
  }
}

/** Texts are stepped over: what they say is theirs. */
const withoutNan = (text: string) =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  )
