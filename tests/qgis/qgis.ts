/** `npm run test:qgis`: opens the project that we give away in QGIS itself, which is too large for every run of the tests. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { byId, type Story, say } from "@/data/story/story";
import { requireQgis } from "../../scripts/setup/qgis.mjs";
import { ask, stories } from "../contract/service";

interface Layer {
  readonly id: string;
  readonly name: string;
  readonly isValid: boolean;
  readonly geometry: "Point" | "Line" | "Polygon" | "No geometry";
  readonly crs: string;
  readonly ids: readonly string[];
  readonly drawn: number;
  readonly licences: readonly string[];
  readonly renderer: { readonly attribute: string; readonly categories: readonly Category[] } | null;
  readonly temporal: { readonly isActive: boolean; readonly mode: number; readonly start: string; readonly end: string };
}

interface Category {
  readonly value: string;
  readonly label: string;
  readonly colors: readonly string[];
  readonly outlines: readonly string[];
  readonly parts: readonly string[];
}

type Node = { readonly name: string; readonly isOn: boolean; readonly children: readonly Node[] } & { readonly layer: string };

interface Project {
  readonly isRead: boolean;
  readonly error: string;
  readonly title: string;
  readonly crs: string;
  readonly bad: readonly string[];
  readonly layers: readonly Layer[];
  readonly tree: readonly Node[];
  readonly links: readonly (readonly [string, string])[];
  readonly time: readonly [string, string];
}

const python = requireQgis();
for (const story of await stories()) await checkStory(story);

async function checkStory(story: Story): Promise<void> {
  const language = story.languages[0] ?? "en";
  const project = await openProject(story, language);
  assert.equal(project.isRead, true, project.error);
  assert.deepEqual(project.bad, []);
  assert.equal(project.title, say(story.title, language));
  assert.equal(project.crs, "EPSG:4326");
  checkLayers(story, project);
  checkTree(story, project, language);
  const urls = new Set(project.links.map(([, url]) => url));
  for (const { reference } of story.claims.flatMap(({ evidence }) => evidence))
    assert.ok(urls.has(byId(story.references, reference).url), `no link to ${reference}`);
  assert.ok(
    [...urls].some((url) => url.includes("creativecommons.org")),
    "no link to the licence",
  );
  assert.match(project.time.join("/"), /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
  process.stdout.write(`${story.id}: ${project.layers.length} layers, none bad, every claim in them.\n`);
}

async function openProject(story: Story, language: string): Promise<Project> {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-qgis-"));
  try {
    const response = await ask(`/downloads/${story.id}/qgis.zip?language=${language}`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
    const { status, stdout, stderr } = spawnSync(python, ["tests/qgis/read_project.py", path.join(folder, `${story.id}.qgz`)], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, QT_QPA_PLATFORM: "offscreen" },
    });
    if (status !== 0) throw new Error(`QGIS did not open the project of ${story.id}: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every layer is valid, has the ids of its claims, is drawn as its status says and moves in time. */
function checkLayers(story: Story, { layers }: Project): void {
  const seen = new Map<string, Set<string>>(story.layers.map(({ id }) => [id, new Set()]));
  for (const layer of layers) {
    assert.ok(layer.isValid, layer.name);
    assert.deepEqual(layer.licences, [story.licence]);
    if (layer.geometry === "No geometry") continue;
    const own = story.layers.find(({ id }) =>
      new RegExp(`_${id.replaceAll("-", "_")}_(points|lines|areas|regions)$`).test(layer.id),
    );
    assert.ok(own, layer.id);
    assert.equal(layer.crs, "EPSG:4326");
    assert.equal(layer.drawn, layer.ids.length, `${layer.name} has claims without a place`);
    assert.equal(new Set(layer.ids).size, layer.ids.length);
    for (const id of layer.ids) {
      assert.equal(byId(story.claims, id).layer, own.id);
      seen.get(own.id)?.add(id);
    }
    assert.deepEqual(layer.temporal, { isActive: true, mode: 2, start: "first_day", end: "last_day" });
    assert.equal(layer.renderer?.attribute, "status");
    const { categories = [] } = layer.renderer ?? {};
    assert.deepEqual(
      categories.map(({ value }) => value),
      ["established", "reported", "alleged", "disputed"],
    );
    for (const { value, colors, outlines } of categories)
      assert.ok(
        [...colors, ...outlines].includes(own.color.light.toLowerCase()),
        `${layer.name}: ${value} has not the layer's colour`,
      );
    assert.equal(new Set(categories.map(({ parts }) => parts.join())).size, 4, `${layer.name}: two statuses look the same`);
  }
  for (const { id } of story.layers) {
    const expected = story.claims.filter(({ layer }) => layer === id).map((claim) => claim.id);
    assert.deepEqual([...(seen.get(id) ?? [])].sort(), expected.sort(), id);
  }
}

/** The legend has the story's layers in its groups, in its order, and every layer of the project once. */
function checkTree(story: Story, { tree, layers }: Project, language: string): void {
  const nodes = (all: readonly Node[]): Node[] => all.flatMap((node) => [node, ...nodes(node.children ?? [])]);
  const every = nodes(tree);
  const titles = every.flatMap(({ name }) => (name === undefined ? [] : [name]));
  for (const { title } of story.layers) assert.ok(titles.includes(say(title, language)), say(title, language));
  for (const { title } of story.groups ?? []) assert.ok(titles.includes(say(title, language)), say(title, language));
  const ids = every.flatMap(({ layer }) => (layer === undefined ? [] : [layer]));
  assert.deepEqual(ids.sort(), layers.map(({ id }) => id).sort());
}
