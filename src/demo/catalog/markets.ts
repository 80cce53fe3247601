import { list } from '../titles/voice.ts'

/** A text of codes to a list; every album that has the set shares this one list. */
const codes = (text: string) => list(text.trim().replaceAll(/\s+/g, '/'))

/** Everywhere the Web API knows of. */
export const WORLD = codes(`
  AD AE AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CG CH CI
  CL CM CO CR CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR
  GT GW GY HK HN HR HT HU ID IE IL IN IQ IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI LK
  LR LS LT LU LV LY MA MC MD ME MG MH MK ML MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR
  NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RW SA SB SC SE SG SI SK SL SM SN SR ST SV SZ TD
  TG TH TJ TL TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS XK ZA ZM ZW`)

const EUROPE = codes(`
  AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC ME MK MT NL NO
  PL PT RO RS SE SI SK SM TR UA XK`)

const AMERICAS = codes('AR BO BR CA CL CO CR DO EC GT HN MX NI PA PE PY SV US UY')

export const NORTH_AMERICA = codes('CA US')

const without = (left: readonly string[]) => WORLD.filter((code) => !left.includes(code))

/** The set of a record that one label sells at home and another elsewhere. */
export const OUTSIDE_NORTH_AMERICA = without(NORTH_AMERICA)

const WEST = codes(`${EUROPE.join(' ')} ${AMERICAS.join(' ')} AU NZ JP`)

/** The sets of ordinary releases, the common one several times: a catalog has few distinct ones. */
export const RELEASE_MARKETS: readonly string[][] = [
  ...Array.from({ length: 14 }, () => WORLD),
  WEST,
  WEST,
  WEST,
  without(['KR']),
  without(['DE', 'AT', 'CH']),
  [...EUROPE, 'US'],
]

/** Albums that are sold in one place only, so that clients see what is not available. */
export const REGIONAL = new Map([
  ['夏の終点', codes('JP')],
  ['Carnaval en mi cocina', AMERICAS.filter((code) => code !== 'US' && code !== 'CA')],
])
