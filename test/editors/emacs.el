;;; emacs.el --- the language server in a real Emacs  -*- lexical-binding: t -*-
;; emacs -Q --batch -l test/editors/emacs.el INIT NOTE
;; INIT is the configuration of docs/editors/emacs.md. Emacs 28 with elpa-eglot, or later. Prints a line for each check; exits with 1 on the first that fails.

;; -Q skips Debian's site start, so its packages have to be named.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

(setq eglot-sync-connect 15
      eglot-autoshutdown t
      eglot-send-changes-idle-time 0
      create-lockfiles nil
      make-backup-files nil)

(defvar necessity-step "start")
(defvar necessity-wait-seconds 15)

(defun necessity-done ()
  (princ (format "ok %s\n" necessity-step)))

(defun necessity-wait (what condition)
  (let ((end (+ (float-time) necessity-wait-seconds)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Timed out: %s" what))
      (accept-process-output nil 0.02))))

(defun necessity-find (code)
  "The first diagnostic whose text names CODE, as eglot writes it: \"necessity [CODE]: message\"."
  (cl-find-if (lambda (it) (string-match-p (regexp-quote code) (flymake-diagnostic-text it)))
              (flymake-diagnostics)))

(defun necessity-line ()
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun necessity-expect (wanted actual)
  (unless (equal wanted actual) (error "Wanted %S, it is %S" wanted actual)))

(defun necessity-place (&optional point)
  "The parameters of a request about POINT."
  (save-excursion
    (goto-char (or point (point)))
    (eglot--TextDocumentPositionParams)))

(defun necessity-request (method parameters)
  (eglot--signal-textDocument/didChange)
  (jsonrpc-request (eglot-current-server) method parameters))

(defun necessity-goto (text)
  (goto-char (point-min))
  (unless (search-forward text nil t) (error "No %S" text)))

(defun necessity-refused (command)
  "What COMMAND says when it refuses; nil when it does not."
  (condition-case refusal
      (progn (funcall command) nil)
    (error (error-message-string refusal))))

(defun necessity-resolved (action)
  (if (plist-get action :edit)
      action
    (jsonrpc-request (eglot-current-server) :codeAction/resolve action)))

(defun necessity-check-reading ()
  (setq necessity-step "completion offers a missing field, with blanks for what is not known")
  (goto-char (point-max))
  (let ((end (point)))
    (insert "CP")
    (let* ((answer (necessity-request :textDocument/completion (necessity-place)))
           (first (elt (plist-get answer :items) 0)))
      (necessity-expect "CPT" (plist-get first :label))
      (necessity-expect "CPT: ***" (plist-get (plist-get first :textEdit) :newText)))
    (delete-region end (point-max)))
  (necessity-done)

  (setq necessity-step "completion at point inserts it")
  (goto-char (point-max))
  (let ((end (point)))
    (insert "Local an")
    (eglot--signal-textDocument/didChange)
    (completion-at-point)
    (necessity-expect "Local anesthetic: ***" (necessity-line))
    (delete-region end (point-max)))
  (necessity-done)

  (setq necessity-step "hover says how a value was read")
  (necessity-goto "Side: ri")
  (let ((contents (plist-get (necessity-request :textDocument/hover (necessity-place)) :contents)))
    (unless (string-match-p "Read as right" (plist-get contents :value))
      (error "Hover %S" contents)))
  (necessity-done)

  (setq necessity-step "imenu has sections and their fields")
  (eglot--signal-textDocument/didChange)
  (let ((outline (format "%S" (eglot-imenu))))
    (unless (string-match-p "History\\(.\\|\n\\)*Onset\\(.\\|\n\\)*Plan\\(.\\|\n\\)*Side" outline)
      (error "Outline %s" outline)))
  (necessity-done))

(defun necessity-check-changing ()
  (setq necessity-step "eglot-format puts the note in order")
  (let ((ordered (buffer-string)))
    (necessity-goto "Side: ")
    (insert "  ")
    (necessity-goto "Side")
    (insert " ")
    (eglot--signal-textDocument/didChange)
    (eglot-format)
    (necessity-expect ordered (buffer-string)))
  (necessity-done)

  (setq necessity-step "rename is refused, and changes nothing")
  (necessity-goto "Side: ri")
  (let* ((before (buffer-string))
         (refusal (necessity-refused (lambda () (eglot-rename "Sides")))))
    (unless (and refusal (string-match-p "rename" refusal)) (error "Told %S" refusal))
    (necessity-expect before (buffer-string)))
  (necessity-done))

(defun necessity-run ()
  (setq necessity-step "the server starts as the guide says")
  (necessity-expect 'clinical-note-mode major-mode)
  (unless (memq #'eglot-ensure clinical-note-mode-hook) (error "No eglot-ensure"))
  ;; Batch has no post-command loop, in which eglot-ensure connects.
  (apply #'eglot--connect (eglot--guess-contact))
  (necessity-wait "managed" (lambda () eglot--managed-mode))
  (necessity-done)

  (setq necessity-step "diagnostics appear")
  (flymake-start)
  (necessity-wait "diagnostics" #'flymake-diagnostics)
  (dolist (it (flymake-diagnostics))
    (unless (string-match-p "\\`necessity \\[[a-z0-9-]+/[a-z0-9-]+\\]: ." (flymake-diagnostic-text it))
      (error "Unexpected text %S" (flymake-diagnostic-text it))))
  (necessity-done)

  (setq necessity-step "a quick fix corrects the label")
  (let ((typo (necessity-find "note/field-typo")))
    (unless typo (error "No note/field-typo"))
    (goto-char (flymake-diagnostic-beg typo))
    (necessity-expect "Guidnce: fluoroscopy" (necessity-line))
    (let ((actions (eglot-code-actions (flymake-diagnostic-beg typo) (flymake-diagnostic-end typo) "quickfix")))
      (unless actions (error "No quick fix"))
      (eglot--apply-workspace-edit (plist-get (necessity-resolved (elt actions 0)) :edit)))
    (necessity-expect "Guidance: fluoroscopy" (necessity-line)))
  (necessity-done)

  (setq necessity-step "the diagnostic vanishes")
  (eglot--signal-textDocument/didChange)
  (necessity-wait "no note/field-typo" (lambda () (not (necessity-find "note/field-typo"))))
  (necessity-done)

  (necessity-check-reading)
  (necessity-check-changing)
  (set-buffer-modified-p nil))

(let* ((configuration (pop command-line-args-left))
       (note (pop command-line-args-left)))
  (load (expand-file-name configuration) nil t t)
  (condition-case reason
      (with-current-buffer (find-file-noselect note)
        (necessity-run)
        (kill-emacs 0))
    (error
     (princ (format "not ok %s: %S\n" necessity-step reason))
     (kill-emacs 1))))
