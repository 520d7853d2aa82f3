// node prints.mjs each|shared ORIGINAL FOLDER: the prints of `./midad bench images` by sharp; answers the seconds they took.
import sharp from 'sharp';

const [how, original, folder] = process.argv.slice(2);
const widths = [320, 640, 960, 1280, 1920];
sharp.cache(false);

const begin = performance.now();
const source = how === 'each' ? () => sharp(original).rotate() : await decodedOnce();
await Promise.all([
  ...widths.map((width) => source().resize(width).webp({ quality: 80 }).toFile(`${folder}/w${width}.webp`)),
  source().resize(1920).jpeg({ quality: 80 }).toFile(`${folder}/w1920.jpg`),
]);
console.log(((performance.now() - begin) / 1000).toFixed(3));

// Upright pixels at the largest width, as the darkroom's own copy is.
async function decodedOnce() {
  const { data, info } = await sharp(original).rotate().resize(1920).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return () => sharp(data, { raw });
}
