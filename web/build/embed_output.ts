import type { InlineConfig, build } from 'vite';

type Built = Awaited<ReturnType<typeof build>>;
type Output = Extract<Built, { output: unknown }>['output'];
type Chunk = Extract<Output[number], { type: 'chunk' }>;

/** What all builds of the embeds have in common: the same output, whoever asks for it. */
export function embedBuild(root: string): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    // Without this, libraries would come as their developers want them where a test runs the build.
    resolve: { conditions: ['module', 'browser', 'production'] },
  };
}

/** The chunks that a build made. Throws when it made anything else: nobody would copy that. */
export function chunksOf(built: Built): readonly Chunk[] {
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map((output) => {
    if (output.type !== 'chunk') throw new Error(`a build of the embeds made ${output.fileName}`);
    return output;
  });
}

/** The one chunk of a build that must have made one. */
export function onlyChunk(built: Built): Chunk {
  const [chunk, ...others] = chunksOf(built);
  if (chunk === undefined || others.length > 0) {
    throw new Error(`a build of the embeds made ${others.length + 1} chunks instead of one`);
  }
  return chunk;
}
