import type { ShowSketch } from '../show-sketch.ts'

export const kuechentisch: ShowSketch = {
  name: 'Am Küchentisch',
  publisher: 'Studio Nordlicht',
  description: 'Zwei Nachbarinnen, ein Topf Suppe und jede Woche ein Gast, der etwas mitbringt.',
  language: 'de',
  composition: 'tiles',
  palette: 'brick',
  minutes: [42, 63],
  daysAgo: 6,
  episodes: [
    [
      'Linsen mit Geschichte',
      'Der Gast bringt einen Kochtopf mit, der schon dreimal umgezogen ist.',
    ],
    ['Brot und Abendbrot', 'Warum niemand das Wort übersetzen kann und alle es verstehen.'],
    ['Die Pilzberaterin', 'Was sie in Körben schon alles gefunden hat.'],
    ['Nachts in der Bäckerei', 'Ein Bäcker, der tagsüber Bach spielt.'],
    ['Das Rezept ohne Mengen', 'Eine Prise, ein Schuss, nach Gefühl: ein Streitgespräch.'],
    ['Quitten', 'Hart, haarig und jede Mühe wert.'],
    ['Regen auf dem Markt', 'Drei Stände, ein Schirm, kein Umsatz.'],
    ['Der letzte Kaffee', 'Über Cafés, die es nicht mehr gibt.'],
    ['Kartoffelferien', 'Eine Bäuerin erinnert sich an Schule und Acker.'],
    ['Salz', 'Eine Wanderung unter Tage, im Gespräch nacherzählt.'],
    ['Gäste um Mitternacht', 'Was man kocht, wenn nichts im Haus ist.'],
    ['Apfelnamen', 'Eine Sortenkundlerin kennt sechshundert davon.'],
    ['Suppe Nummer eins', 'Wie der Tisch in die Küche kam: die erste Folge.'],
  ],
}
