declare module 'subset-font' {
  /** As much of the package's options as this house uses. */
  interface Options {
    targetFormat?: 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number }>;
    keepFeatures?: string[];
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
