import type { Translations } from '../../model/browse.ts'

/**
 * A text in the language of a locale (`sv_SE`; `sv-SE` and `sv` are understood): the one of its
 * country, else the one of the language, else one that another country has in it. American English
 * stands in for languages nobody translated to (web-api reference, section 7).
 */
export function translate(
  english: string,
  translations: Translations,
  locale: string | undefined,
): string {
  const [, language, , country] = /^([a-z]{2,3})([_-]([a-z]{2}))?$/i.exec(locale ?? '') ?? []
  if (language === undefined) return english
  const spoken = language.toLowerCase()
  const here =
    country === undefined ? undefined : translations[`${spoken}_${country.toUpperCase()}`]
  if (here !== undefined) return here
  if (spoken === 'en') return english
  const elsewhere = Object.keys(translations).find((key) => key.startsWith(`${spoken}_`))
  return translations[spoken] ?? translations[elsewhere ?? ''] ?? english
}
