grant delete on import_job, import_rejection to ${worker};
