/** Some decoded sound: equally many samples of each channel, -1 to 1. */
export type PcmBlock = { sampleRate: number; channels: Float32Array[] }

/** Sound in a file that cannot be decoded, here or at all. The message is for the operator. */
export class SoundError extends Error {}
