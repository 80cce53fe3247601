/**
 * Makes src/demo/data/open-opus.json, the classical shelf of the demo world, out of a dump of
 * Open Opus (https://api.openopus.org/work/dump.json; CC0, public domain):
 *
 *   npx node scripts/extract-open-opus.ts openopus.json
 *
 * Takes 14 composers who died by 1925 and, of their works, those Open Opus marks as popular or
 * recommended and the additions below. Whole operas and ballets are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Work = { title: string; genre: string; popular: string; recommended: string }
type Composer = {
  complete_name: string
  epoch: string
  birth: string
  death: string
  works: Work[]
}

const COMPOSERS = [
  'Antonio Vivaldi',
  'Johann Sebastian Bach',
  'Wolfgang Amadeus Mozart',
  'Ludwig van Beethoven',
  'Franz Schubert',
  'Frédéric Chopin',
  'Robert Schumann',
  'Johannes Brahms',
  'Pyotr Ilyich Tchaikovsky',
  'Antonín Dvořák',
  'Edvard Grieg',
  'Claude Debussy',
  'Erik Satie',
  'Scott Joplin',
]

/** Works the marks leave out, of composers who would otherwise have too few for an album. */
const ADDITIONS = new Set([
  'Antonio Vivaldi: Concerto for Strings in B flat major, RV.163, "Conca"',
  'Antonio Vivaldi: Flute Concerto in D major, RV.428, op. 10, no. 3,, "Il gardellino"',
  'Antonio Vivaldi: Flute Concerto in F major, RV. 433, op. 10, no. 1, "La tempesta di mare"',
  'Antonio Vivaldi: Trio Sonata in D minor, RV.63, "La follia"',
  'Antonio Vivaldi: Violin Concerto in A, RV.335, "The Cuckoo"',
  'Antonio Vivaldi: Violin Concerto in C minor, RV.199, "Il sospetto"',
  'Antonio Vivaldi: Violin Concerto in D, RV. 234, "L\'inquietudine"',
  'Antonio Vivaldi: Violin Concerto in E, RV.271, "L\'amoroso"',
  'Antonín Dvořák: 7 Gypsy Melodies, op. 55',
  'Antonín Dvořák: 8 Humoresques, op. 101',
  'Antonín Dvořák: 8 Slavonic Dances, B.78, op. 46',
  'Antonín Dvořák: From the Bohemian Forest, B.133, op. 68',
  'Claude Debussy: Estampes, L.100',
  'Claude Debussy: Images, Book 1, L.110',
  'Claude Debussy: La plus que lente, L.121',
  'Claude Debussy: Rêverie, L.68',
  'Edvard Grieg: 2 Elegiac Melodies, for string orchestra, op. 34',
  'Edvard Grieg: 6 Lyric Pieces, op. 54',
  'Edvard Grieg: 6 Norwegian Mountain Tunes',
  'Edvard Grieg: 7 Lyric Pieces, op. 47',
  'Edvard Grieg: Norwegian Dances, op. 35',
  'Erik Satie: 3 Sarabandes',
  'Erik Satie: 4 Ogives',
  'Erik Satie: 5 Nocturnes',
  'Erik Satie: Caresse',
  'Erik Satie: Descriptions automatiques',
  'Erik Satie: Embryons desséchés',
  'Erik Satie: Gnossienne no. 7',
  'Erik Satie: Jack in the Box',
  'Erik Satie: Je te veux, café-concert song',
  "Erik Satie: La diva de l'empire, cabaret song",
  'Erik Satie: Le Piccadilly, march',
  'Erik Satie: Sonatine bureaucratique',
  'Scott Joplin: Bethena',
  'Scott Joplin: Easy Winners',
  'Scott Joplin: Elite Syncopations',
  'Scott Joplin: Gladiolus Rag',
  'Scott Joplin: Original Rags',
  'Scott Joplin: Paragon Rag',
  'Scott Joplin: Peacherine Rag',
  'Scott Joplin: Pine Apple Rag',
  'Scott Joplin: Solace: A Mexican Serenade',
  'Scott Joplin: Stoptime Rag',
  'Scott Joplin: Swipesy Cake Walk',
  'Scott Joplin: The Cascades',
  'Scott Joplin: Weeping Willow',
])

/** Listed twice, or as a part of another work on the list. */
const OMISSIONS = new Set([
  'Antonín Dvořák: Slavonic Dances, Series 2, op. 72, B.145',
  'Franz Schubert: Marche militaire no. 1 in D flat major',
])

const CORRECTIONS = new Map([
  ['Frauenliebe und-leben, op. 42', 'Frauenliebe und -leben, op. 42'],
  ['Liebeslieder Walzes, op. 52', 'Liebeslieder Waltzes, op. 52'],
  ['The Golden Spinning Wheel, B.197. Op.109', 'The Golden Spinning Wheel, B.197, op. 109'],
  ['Romeo and Juliet', 'Romeo and Juliet, Fantasy Overture'],
])

const [, , dump] = process.argv
if (dump === undefined) throw new Error('Name the dump: extract-open-opus.ts FILE')
const { composers } = JSON.parse(readFileSync(dump, 'utf8')) as { composers: Composer[] }

const shelf = COMPOSERS.map((name) => {
  const composer = composers.find((one) => one.complete_name === name)
  if (composer === undefined) throw new Error(`${name} is not in the dump`)
  const works = composer.works
    .filter((work) => isWanted(`${name}: ${work.title.trim()}`, work))
    .map((work) => ({ title: tidy(work.title), genre: work.genre }))
  const [born, died] = [year(composer.birth), year(composer.death)]
  return { name, born, died, period: composer.epoch.toLowerCase(), works }
})

const credit = 'Works and composers: Open Opus (https://openopus.org), public domain, CC0 1.0'
const file = new URL('../src/demo/data/open-opus.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ credit, composers: shelf }, null, 2)}\n`)

function isWanted(key: string, work: Work): boolean {
  if (OMISSIONS.has(key)) return false
  if (ADDITIONS.has(key)) return true
  return work.genre !== 'Stage' && (work.popular === '1' || work.recommended === '1')
}

/** Removes what is left over from typing: doubled spaces and commas, and gaps after "RV." and "K.". */
function tidy(title: string): string {
  const text = title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/,,/g, ',')
    .replace(/\b(RV|D|K)\. (?=\d)/g, '$1.')
  return CORRECTIONS.get(text) ?? text
}

function year(date: string): number {
  return Number.parseInt(date.slice(0, 4), 10)
}
