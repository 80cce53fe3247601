/** Goes up when results change: what an older version computed is computed again. */
export const analyzerVersion = '1.0.0'
