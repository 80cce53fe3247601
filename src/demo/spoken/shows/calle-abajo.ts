import type { ShowSketch } from '../show-sketch.ts'

export const calleAbajo: ShowSketch = {
  name: 'Calle abajo',
  publisher: 'Radio Tranvía',
  description: 'Cada semana, una calle de principio a fin, contada por quienes viven en ella.',
  language: 'es',
  composition: 'arches',
  palette: 'fiesta',
  minutes: [28, 46],
  daysAgo: 7,
  episodes: [
    ['La calle de los relojeros', 'Quedan dos talleres y ninguno da la misma hora.'],
    ['Escalera de agua', 'Cuando llueve, esta cuesta es un río y los niños lo celebran.'],
    ['El quiosco', 'Vende de todo menos periódicos.'],
    ['Mercado de noche', 'Fruta, música y una balanza que nadie discute.'],
    ['Balcones', 'Una guerra de geranios que dura treinta veranos.'],
    ['La última librería', 'Papel, polvo y una lista de espera.'],
    ['Luz de obra', 'Diez años de andamios y los vecinos que les pusieron nombre.'],
    ['El tranvía número cinco', 'Hace medio siglo que no pasa y todos saben su horario.'],
    ['Calle sin número', 'Cómo recibe cartas quien no tiene dirección.'],
    ['Pan y azulejos', 'Una panadería que parece un museo, o al revés.'],
    ['Lluvia de agosto', 'Todo el barrio en el mismo portal.'],
    ['Primera esquina', 'Dónde empieza una calle: la historia del programa.'],
  ],
}
