// A calculator in the frame of another site (deploy/embed.py, docs/osadz.js). The order matters: a form gets its presets before it comes alive.
import "./embed-presets.mjs";
import "./calculators.mjs";
import "./embed-frame.mjs";
import "./embed-links.mjs";
import { show } from "./freshness.mjs";

show();
