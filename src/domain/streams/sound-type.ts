/**
 * A media type without its parameters, where it is one of sound or of moving pictures, which have
 * sound too and which `<audio>` plays; else undefined.
 */
export const soundTypeOf = (stated: string): string | undefined =>
  /^(?:audio|video)\/[\w.+-]+/.exec(stated.trim().toLowerCase())?.[0]
