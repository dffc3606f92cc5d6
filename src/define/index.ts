import './feed.js';
import './column.js';
import './letter-card.js';
import './reply-view.js';
import './more-from.js';
import './ad-slot.js';
import './submit-form.js';
import './archive-list.js';
