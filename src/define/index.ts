import './feed.js';
import './column.js';
import './letter-card.js';
import './reply-view.js';
import './submit-form.js';
