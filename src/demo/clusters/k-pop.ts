import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    별빛 편지 / 답장 / 우리의 은하 / 달빛 세탁소 / 비 오는 옥상 / 첫차를 기다리며 / 푸른 우체통 / 한강의 밤 / 여름 소나기 / 다시, 봄 / 새벽 세 시의 라디오 /
    종이비행기 / 네 이름의 별 / 막차 / Moonlight Laundry / Blue Letter / Rewind Summer / Night Market Love / Paper Star / 눈사람의 주소 / 안녕, 나의 바다`),
  frames: list(`
    {time}의 {thing} / {time}의 {thing} / {time}의 {thing} / {kind} {thing} / {kind} {thing} / {kind} {thing} / 우리의 {thing} / {thing} 아래에서 / {thing} 그리고 {thing} /
    안녕, {thing} / {place}의 {thing} / {english} {love} / {english} {love}`),
  words: {
    time: list('새벽 / 여름 / 겨울 / 오후 / 주말 / 어제 / 내일 / 한밤'),
    thing: list(
      '편지 / 창문 / 바다 / 별빛 / 우산 / 골목 / 노래 / 약속 / 달 / 강 / 지도 / 꿈 / 정거장 / 계단 / 라디오',
    ),
    kind: list('푸른 / 작은 / 하얀 / 느린 / 투명한 / 먼 / 반짝이는'),
    place: list('서울 / 부산 / 제주 / 강릉 / 경주'),
    english: list('Blue / Midnight / Paper / Moonlight / Summer / Candy / Neon'),
    love: list('Love / Signal / Heart / Letter / Rain / Planet'),
  },
}

export const kPop: Cluster = {
  name: 'k-pop',
  artists: [
    {
      name: '별빛우체국',
      genres: ['k-pop', 'pop'],
      people: 'group',
      fame: 85,
      since: 2014,
      albums: list('별빛 편지 / 답장 / 푸른 우체통 / 우리의 은하'),
    },
    {
      name: '문라이트 세탁소',
      genres: ['k-pop', 'pop'],
      people: 'group',
      fame: 67,
      since: 2019,
      albums: list('Moonlight Laundry / 새벽 세 시'),
    },
  ],
  sound: {
    tempo: 118,
    energy: 0.8,
    danceability: 0.74,
    valence: 0.66,
    acousticness: 0.1,
    instrumentalness: 0.01,
    speechiness: 0.08,
    loudness: -4.4,
  },
  minutes: 3.2,
  explicit: 0.02,
  labels: ['Starlight Post', 'Hoshizora Works'],
  voice,
  palettes: ['aurora', 'sakura', 'neon', 'violet'],
  covers: ['discs', 'mist', 'orbit', 'halo', 'cutouts', 'arches'],
}
