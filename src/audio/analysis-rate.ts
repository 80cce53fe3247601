/** All analysis happens at this rate, in one channel, as in the public analyses. Hz. */
export const sampleRate = 22_050

/** Samples between two frames of the rhythm's front end, and how long that is in seconds. */
export const hop = 256
export const hopSeconds = hop / sampleRate

/** Samples between two frames of the harmony's front end. */
export const chromaHop = 2048
export const chromaHopSeconds = chromaHop / sampleRate
