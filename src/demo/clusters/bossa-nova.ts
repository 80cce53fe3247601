import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    Saudade de ninguém / Maré baixa / Chuva em Ipanema / Domingo sem pressa / O violão do vizinho / Samba de manhã cedo / Sal e limão / Quase março /
    A janela de Tereza / Ipê amarelo / Barquinho de papel / Lua sobre a Lapa / Devagar, devagar / Canção para dormir acordado / Rua da Aurora / Azul demais /
    Um café e a chuva / Blue Bossa Café / O rio sabe / Noite clara / Verão em dezembro`),
  frames: list(`
    {what} {which} / {what} {which} / {what} {which} / {what} e {small} / Samba para {name} / Valsa para {name} / Cartas de {place} / {name} em {place} /
    Bossa {sort} / Canção {which} / Samba {which}`),
  words: {
    what: list(
      'A noite / O rio / A lua / O mar / O verão / A janela / A chuva / O jardim / A maré / A varanda / O barco / O vento / A rede',
    ),
    small: list('a lua / o mar / a chuva / o vento / a saudade / o silêncio / o rio'),
    which: list(
      'de papel / de janeiro / sem fim / do sul / na varanda / que não volta / de manhã / sem pressa / em azul / de nós dois / à beira-mar',
    ),
    sort: list('azul / lenta / de domingo / sem nome / do porto / noturna'),
    name: list('Tereza / Luísa / Joaquim / Helena / Beatriz / Caetana / Rosa'),
    place: list('Lisboa / Salvador / Paraty / Ouro Preto / Porto Alegre / Olinda'),
  },
}

export const bossaNova: Cluster = {
  name: 'bossa nova',
  artists: [
    {
      name: 'Tereza Maré',
      genres: ['bossanova', 'mpb', 'brazil'],
      people: 'solo',
      fame: 64,
      since: 2004,
      albums: list('Maré baixa / Domingo / Tereza canta a chuva'),
    },
    {
      name: 'Trio Ipê Amarelo',
      genres: ['bossanova', 'mpb', 'brazil'],
      people: 'group',
      fame: 42,
      since: 1971,
      albums: list('Ipê amarelo / Noite clara'),
      compilation: 'Ipê: melhores momentos',
    },
  ],
  sound: {
    tempo: 116,
    energy: 0.36,
    danceability: 0.62,
    valence: 0.58,
    acousticness: 0.72,
    instrumentalness: 0.16,
    speechiness: 0.04,
    loudness: -11,
  },
  minutes: 3.2,
  explicit: 0,
  labels: ['Casa Orilla', 'Varanda'],
  voice,
  palettes: ['ipanema', 'lagoon', 'mint', 'marigold'],
  covers: ['waves', 'archway', 'botanical', 'regatta', 'arches', 'pebbles'],
}
