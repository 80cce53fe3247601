import type { FeaturedShelf } from '../../model/browse.ts'

/**
 * The four parts of a day and how they are greeted: what is featured where the operator has not
 * decided otherwise, and what the operator's own rules may start from.
 */
export const standardShelves: readonly FeaturedShelf[] = [
  {
    id: 'morning',
    fromHour: 5,
    toHour: 12,
    message: 'Good morning',
    messages: {
      de: 'Guten Morgen',
      es: 'Buenos días',
      fr: 'Bonjour',
      ja: 'おはようございます',
      ko: '좋은 아침이에요',
      pt: 'Bom dia',
      sv: 'God morgon',
    },
    rule: {},
  },
  {
    id: 'afternoon',
    fromHour: 12,
    toHour: 17,
    message: 'Enjoy your afternoon',
    messages: {
      de: 'Schönen Nachmittag',
      es: 'Buenas tardes',
      fr: 'Bon après-midi',
      ja: 'こんにちは',
      ko: '좋은 오후예요',
      pt: 'Boa tarde',
      sv: 'God eftermiddag',
    },
    rule: {},
  },
  {
    id: 'evening',
    fromHour: 17,
    toHour: 22,
    message: 'Good evening',
    messages: {
      de: 'Guten Abend',
      es: 'Feliz velada',
      fr: 'Bonsoir',
      ja: 'こんばんは',
      ko: '좋은 저녁이에요',
      pt: 'Boa noite',
      sv: 'God kväll',
    },
    rule: {},
  },
  {
    id: 'night',
    fromHour: 22,
    toHour: 5,
    message: 'Still awake?',
    messages: {
      de: 'Noch wach?',
      es: '¿Aún despierto?',
      fr: 'Encore debout ?',
      ja: 'まだ起きていますか?',
      ko: '아직 안 주무세요?',
      pt: 'Ainda de pé?',
      sv: 'Fortfarande vaken?',
    },
    rule: {},
  },
]
