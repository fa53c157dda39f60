;;; emacs.el --- the language server in a real Emacs  -*- lexical-binding: t -*-
;; emacs -Q --batch -l test/editors/emacs.el NOTE
;; Emacs 28 with elpa-eglot, or later. Prints a line for each check; exits with 1 on the first that fails.

;; -Q skips Debian's site start, so its packages have to be named.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

(define-derived-mode clinical-note-mode text-mode "Clinical Note")
(add-to-list 'eglot-server-programs
             `(clinical-note-mode . (,(getenv "NECESSITY_NODE") ,(getenv "NECESSITY_SERVER") "--stdio")))
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

(defun necessity-resolved (action)
  (if (plist-get action :edit)
      action
    (jsonrpc-request (eglot-current-server) :codeAction/resolve action)))

(defun necessity-run ()
  (setq necessity-step "the server starts")
  (clinical-note-mode)
  ;; Batch has no post-command loop: connect by hand instead of with eglot-ensure.
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
  (set-buffer-modified-p nil))

(let ((note (pop command-line-args-left)))
  (condition-case reason
      (with-current-buffer (find-file-noselect note)
        (necessity-run)
        (kill-emacs 0))
    (error
     (princ (format "not ok %s: %S\n" necessity-step reason))
     (kill-emacs 1))))
