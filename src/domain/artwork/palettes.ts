/**
 * Five colours that go together, by the part they play: `deep` and `pale` are the ends of the
 * scale from dark to light, `mid` and `bright` lie between, `accent` is what the eye goes to.
 */
export type Palette = { deep: string; mid: string; bright: string; accent: string; pale: string }

export type PaletteName = keyof typeof palettes

const palette = (deep: string, mid: string, bright: string, accent: string, pale: string) => ({
  deep,
  mid,
  bright,
  accent,
  pale,
})

export const palettes = {
  acid: palette('#14211b', '#2f5d43', '#74a63f', '#d8e04b', '#f5f4e0'),
  aurora: palette('#171d42', '#3f4f9d', '#7fa6e0', '#f2a7c6', '#f3effa'),
  bark: palette('#2d231c', '#6d4c35', '#b0825a', '#d8b98a', '#f3e7d2'),
  bluenote: palette('#0e1f33', '#24507a', '#5b8db8', '#e6b566', '#f1ead9'),
  brick: palette('#2b1a1a', '#7d2e2a', '#c4593b', '#e9a06a', '#f7e6d3'),
  concrete: palette('#1b1d1f', '#4a4f54', '#8b9196', '#e2523c', '#e9e6df'),
  disco: palette('#2a1038', '#7a1f5c', '#d1495b', '#edae49', '#fbeed0'),
  dusk: palette('#232546', '#5d4a80', '#c9698c', '#f4a977', '#fbe8d6'),
  ember: palette('#1c1214', '#4f1f21', '#a83a24', '#e58a3c', '#f3dcc0'),
  fiesta: palette('#3b1030', '#b5264c', '#f0663f', '#f9b634', '#fdf0d8'),
  fog: palette('#2a3a45', '#5f7c8a', '#9fb8bd', '#dcb491', '#f1efe8'),
  frost: palette('#12171c', '#34434e', '#6f8693', '#c9d8dc', '#eef2f2'),
  garnet: palette('#2a0f17', '#6b1d2f', '#a8433f', '#d9a566', '#f5e9da'),
  harbour: palette('#12324a', '#2f6f7e', '#7fb7a8', '#f2a65a', '#f7ead3'),
  ipanema: palette('#123d4a', '#2f8f83', '#9ccf9b', '#f4c95f', '#fbf5e4'),
  kente: palette('#2a1b14', '#9c2f24', '#e2931f', '#2f7d4f', '#f8e8c8'),
  lagoon: palette('#0d3b45', '#1f7f83', '#5cc1ac', '#f6c65b', '#fdf3df'),
  marigold: palette('#3a2b1f', '#a8471f', '#e88d2a', '#f6c453', '#fdf3dc'),
  meadow: palette('#24382a', '#5b7d48', '#a8b76a', '#e4a354', '#f6f0dc'),
  midnight: palette('#0d1026', '#27346b', '#4f6bb0', '#f0c987', '#eef0f5'),
  mint: palette('#17413c', '#3b8070', '#8cc6a4', '#f08a6c', '#f8f1dd'),
  mustard: palette('#33261a', '#8a4b1e', '#d08a24', '#4f8f86', '#f6ead0'),
  neon: palette('#1a1040', '#5b2a86', '#e0407b', '#ffb86b', '#fdebd9'),
  parchment: palette('#2c2620', '#6e5a45', '#a88c66', '#b5482f', '#f2e8d5'),
  plum: palette('#2a1530', '#6a2c5b', '#b04a6f', '#e79a7e', '#fbe9da'),
  poster: palette('#1c1c22', '#c3302f', '#2f6fa3', '#f0c43a', '#f6f0e2'),
  prairie: palette('#3a2a20', '#8d5a35', '#d09a56', '#6f8f8a', '#f5e8cf'),
  rust: palette('#26201f', '#6b3a2e', '#b0553a', '#d9b07a', '#efe6d8'),
  sakura: palette('#3a2440', '#8a5f93', '#e6a0b4', '#f4c3b5', '#fdf3ef'),
  salon: palette('#1f2b2b', '#3f5c58', '#8fa08a', '#c9a25f', '#f1ebdc'),
  signal: palette('#101820', '#2d4654', '#7b9a9e', '#f2aa1f', '#f2efe6'),
  tide: palette('#0f2a3d', '#1f5573', '#5a9bb0', '#f0d9a8', '#f4efe2'),
  violet: palette('#221a3f', '#594a9c', '#a17fc9', '#f28f9c', '#f6e3e9'),
} satisfies Record<string, Palette>
