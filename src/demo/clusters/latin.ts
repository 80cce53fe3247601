import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    Volver con la lluvia / Cumbia del pescador / Mañana te cuento / La sal de tu nombre / Bailando con la sombra / Río bravío / Nadie apaga el faro /
    Dos cafés en Cartagena / Quédate hasta el domingo / Ay, qué calor / Bolero para una silla vacía / Lo que dijo el mar / Sin prisa / Carnaval en mi cocina /
    La noche tiene ganas / Corazón de aguardiente / Luna de papel / Son de la esquina / Tu risa en la radio / Azul es la palabra / Verano sin permiso / Blue Malecón /
    Ojalá llueva ron / Trompetas al amanecer / Ella baila sola y bien`),
  frames: list(`
    {what} {which} / {what} {which} / {what} {which} / {what} {which} / {what} y {small} / {dance} para {name} / {dance} de {place} / Cartas desde {place} / Bailando en {place} /
    Bajo {small} {which} / {name} en {place} / {dance} {which}`),
  words: {
    what: list(
      'La noche / El río / La luna / El faro / La ventana / El mar / La lluvia / El verano / La ciudad / La orilla / El jardín / El puerto / La guitarra / El tren / La sombra',
    ),
    small: list('la luna / el mar / la lluvia / el río / la noche / el viento / la sal / el fuego'),
    which: list(
      'de papel / de azúcar / sin ti / del sur / de enero / que no vuelve / de los dos / de madrugada / de mi abuela / a tu lado / sin nombre / de verano / en azul',
    ),
    dance: list('Cumbia / Bolero / Son / Rumba / Guajira / Danzón / Bachata'),
    name: list('Marisol / Catalina / Inés / Joaquín / Esperanza / Rosario / Emilia / Tomás'),
    place: list(
      'Cartagena / Veracruz / Matanzas / Valparaíso / Cádiz / Oaxaca / San Juan / Ponce / Mérida',
    ),
  },
}

export const latin: Cluster = {
  name: 'latin',
  artists: [
    {
      name: 'Orquesta Río Bravío',
      genres: ['latin', 'salsa'],
      people: 'group',
      fame: 65,
      since: 1987,
      albums: list('Río bravío / Noches de Veracruz / Cumbia bajo la lluvia'),
      double: 'Noches de Veracruz',
      compilation: 'Río bravío: antología',
    },
    {
      name: 'Marisol Quintana Luz',
      genres: ['latin', 'salsa'],
      people: 'solo',
      fame: 76,
      since: 2009,
      albums: list('Luz de la tarde / La sal y la voz / Verano sin permiso / Luna de papel'),
    },
    {
      name: 'El Faro Azul',
      genres: ['latin'],
      people: 'group',
      fame: 60,
      since: 2015,
      albums: list('El faro azul / Carnaval en mi cocina'),
    },
  ],
  sound: {
    tempo: 104,
    energy: 0.74,
    danceability: 0.76,
    valence: 0.76,
    acousticness: 0.24,
    instrumentalness: 0.02,
    speechiness: 0.07,
    loudness: -5.8,
  },
  minutes: 3.9,
  explicit: 0.02,
  labels: ['Discos Malecón', 'Casa Orilla'],
  voice,
  palettes: ['fiesta', 'disco', 'lagoon', 'marigold'],
  covers: ['archway', 'rays', 'arches', 'regatta', 'cutouts', 'waves'],
}
