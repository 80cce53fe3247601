import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    夜行バス / 星空シグナル / 雨のち手紙 / 青い自転車 / さよなら、観覧車 / 午前二時の台所 / 屋上プラネタリウム / 川沿いの帰り道 / 夏のしっぽ / 終電まであと少し /
    Blue Platform / Moonlight Convenience / 月とコインランドリー / ただいま、東京 / 傘を忘れて / 君の街まで / 紙飛行機 / 海が見える教室 / 夜更かしの地図 / Summer Radio 88 /
    雪の音 / 最後の一曲`),
  frames: list(`
    {time}の{thing} / {time}の{thing} / {time}の{thing} / {time}の{thing} / {colour}{thing} / {colour}{thing} / {thing}と{thing} / さよなら、{thing} / {thing}のうた /
    {place}の{thing} / {place}行き / {thing}を待って / {english} {thing}`),
  words: {
    time: list(
      '真夜中 / 夜明け / 雨上がり / 夏休み / 放課後 / 日曜日 / 冬 / 春 / 午前二時 / 秋 / 夕暮れ',
    ),
    thing: list(
      '手紙 / 電車 / 交差点 / 屋上 / 窓 / 自転車 / 水たまり / ラジオ / 花火 / 約束 / 地図 / プール / 灯台 / 映画館 / 月 / 川 / 海 / 傘',
    ),
    colour: list('青い / 白い / 透明な / 小さな / 遠い / 静かな / 眠れない'),
    place: list('京都 / 函館 / 高円寺 / 尾道 / 鎌倉 / 神戸 / 小樽'),
    english: list('Hello, / Midnight / Blue / Goodbye'),
  },
}

export const jPop: Cluster = {
  name: 'j-pop',
  artists: [
    {
      name: '夜行バス通信',
      genres: ['j-pop', 'j-rock'],
      people: 'group',
      fame: 68,
      since: 2011,
      albums: list('夜行バス / 青い時刻表 / 夏の終点'),
    },
    {
      name: '星空シグナル',
      genres: ['j-pop', 'j-rock', 'anime'],
      people: 'group',
      fame: 63,
      since: 2016,
      albums: list('雨上がりの星図 / 屋上プラネタリウム / Moonlight Convenience'),
    },
  ],
  sound: {
    tempo: 134,
    energy: 0.78,
    danceability: 0.58,
    valence: 0.6,
    acousticness: 0.12,
    instrumentalness: 0.01,
    speechiness: 0.05,
    loudness: -5,
  },
  minutes: 4.1,
  explicit: 0,
  labels: ['Hoshizora Works', 'Seventh Landing'],
  voice,
  palettes: ['sakura', 'aurora', 'dusk', 'mint'],
  covers: ['skyline', 'peaks', 'orbit', 'regatta', 'waves', 'cutouts'],
}
