type Classifier = {
  type: number
  y: number
  height: number
  width: number
  thresholds: readonly number[]
}

/** Which rectangles Chromaprint compares, and the thresholds between its four answers. */
export const classifiers: readonly Classifier[] = [
  of(0, 4, 3, 15, [1.98215, 2.35817, 2.63523]),
  of(4, 4, 6, 15, [-1.03809, -0.651211, -0.282167]),
  of(1, 0, 4, 16, [-0.298702, 0.119262, 0.558497]),
  of(3, 8, 2, 12, [-0.105439, 0.0153946, 0.135898]),
  of(3, 4, 4, 8, [-0.142891, 0.0258736, 0.200632]),
  of(4, 0, 3, 5, [-0.826319, -0.590612, -0.368214]),
  of(1, 2, 2, 9, [-0.557409, -0.233035, 0.0534525]),
  of(2, 7, 3, 4, [-0.0646826, 0.00620476, 0.0784847]),
  of(2, 6, 2, 16, [-0.192387, -0.029699, 0.215855]),
  of(2, 1, 3, 2, [-0.0397818, -0.00568076, 0.0292026]),
  of(5, 10, 1, 15, [-0.53823, -0.369934, -0.190235]),
  of(3, 6, 2, 10, [-0.124877, 0.0296483, 0.139239]),
  of(2, 1, 1, 14, [-0.101475, 0.0225617, 0.231971]),
  of(3, 5, 6, 4, [-0.0799915, -0.00729616, 0.063262]),
  of(1, 9, 2, 12, [-0.272556, 0.019424, 0.302559]),
  of(3, 4, 2, 14, [-0.164292, -0.0321188, 0.0846339]),
]

function of(
  type: number,
  y: number,
  height: number,
  width: number,
  thresholds: readonly number[],
): Classifier {
  return { type, y, height, width, thresholds }
}
