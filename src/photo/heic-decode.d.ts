// The part of heic-decode that we use; the package brings no types.
declare module 'heic-decode' {
  interface HeicImage {
    readonly width: number;
    readonly height: number;
    decode(): Promise<{
      readonly width: number;
      readonly height: number;
      readonly data: Uint8ClampedArray;
    }>;
  }

  const heicDecode: {
    /** Every picture of a file; `dispose` frees the decoder's memory. */
    all(input: {
      readonly buffer: Uint8Array;
    }): Promise<readonly HeicImage[] & { dispose(): void }>;
  };
  export default heicDecode;
}
