import { disconnect } from "~/db.server";
import setUp from "../setup/global";
import { proveCanaries } from "./canaries-run";
import { canaryStage } from "./canaries-stage";
import { proveStories } from "./canaries-stories";

// npm run prove -- canaries: marked words in every sealed field of a world of its own, then every sealed text of the demo's stories.
const tearDown = await setUp();
try {
  const marked = await onStage(({ kring, standIn }) => proveCanaries(kring, standIn));
  const told = await onStage(({ kring }) => proveStories(kring));
  for (const problem of [...marked.problems, ...told.problems]) console.error(problem);
  const { problems, ...figures } = marked;
  const { problems: inStories, ...stories } = told;
  console.log(JSON.stringify({ ...figures, problems: problems.length, stories: { ...stories, problems: inStories.length } }));
  process.exitCode = marked.passed && told.passed ? 0 : 1;
} finally {
  await tearDown();
}

async function onStage<Result>(work: (stage: Awaited<ReturnType<typeof canaryStage>>) => Promise<Result>): Promise<Result> {
  const stage = await canaryStage();
  try {
    return await work(stage);
  } finally {
    await disconnect();
    await stage.kring.stop();
    await stage.standIn.close();
  }
}
