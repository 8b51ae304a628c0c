/** The package has no types of its own; these are the options we use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string | null,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2';
      variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>;
      keepFeatures?: string[];
      keepAllGlyphs?: boolean;
      noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
