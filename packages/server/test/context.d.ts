declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'pglite' | 'postgres' | 'citus';
    snapshot: string;
    postgres: string;
  }
}
export {};
