import { Type as T } from 'typebox'
import { MarketQuery } from '../../wire/schema.ts'

/** `country` is what browse pages call `market`; newer clients send the latter. */
export const CountryQuery = { country: T.Optional(T.String()), ...MarketQuery }

/** The language that names and messages are wanted in: `sv_SE`. */
export const LocaleQuery = { locale: T.Optional(T.String()) }
