/** A story of one lab: chapters by their titles, each of which begins where the one before has ended. */
export type Chapters<Scene> = Readonly<Record<string, (scene: Scene) => Promise<void>>>;

/** Something that is set up, told and closed. */
export interface Stage {
  close(): Promise<void>;
}

/** A story that is being told, while others are. */
export class Story<Scene extends Stage> {
  private readonly told = new Map<string, Promise<void>>();

  /** Begins at once. A chapter that fails fails all that follow it, since they cannot begin. */
  constructor(setUp: () => Promise<Scene>, chapters: Chapters<Scene>) {
    const scene = setUp();
    let last: Promise<void> = scene.then(() => {});
    for (const [title, chapter] of Object.entries(chapters)) {
      const first = this.told.size === 0;
      last = last.then(
        async () => chapter(await scene),
        (error: unknown) => {
          throw first ? error : new Error('not begun, since one before it has failed');
        },
      );
      this.told.set(title, last);
      last.catch(() => {});
    }
    this.end = last.then(
      async () => (await scene).close(),
      async () => (await scene.catch(() => undefined))?.close(),
    );
  }

  /** Settles once the stage is closed. */
  readonly end: Promise<void>;

  /** How a chapter ends. */
  chapter(title: string): Promise<void> {
    return this.told.get(title) ?? Promise.reject(new Error(`no chapter ${title}`));
  }
}
